"""Feedback rounds (driv och hinder): what moved a meeting forward, and what slowed it down."""
