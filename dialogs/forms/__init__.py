"""Forms: questions pasted by a leader, answered by members, organisations or discussion groups."""
