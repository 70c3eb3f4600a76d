"""The composition root: plugs the parts together, a module and a function per command.

Nothing is imported here: each command loads its own parts when it is called for, as the whole takes
seconds.
"""
