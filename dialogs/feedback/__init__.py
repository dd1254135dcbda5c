"""Driv och hinder: what drove a meeting forward and what hindered it."""
