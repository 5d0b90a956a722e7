"""The YAML loader that everything of ours is read with."""

import yaml

# The C loader is ten times as fast; the other is there on every machine.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
