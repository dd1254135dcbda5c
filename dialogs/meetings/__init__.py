"""Meetings: time and place, attendance, and when they are over."""
