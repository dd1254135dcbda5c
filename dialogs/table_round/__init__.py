"""Laget runt: what each organisation has to tell, asked before the meeting and shown under its item."""
