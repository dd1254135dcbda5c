"""Forms: questions pasted by one who leads, answered by members, organisations or discussion groups."""
