"""The table round (laget runt): news from each organisation, asked before the meeting and shown under its item."""
