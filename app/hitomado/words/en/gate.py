"""A person whom this town's records do not know yet."""

TEXT: dict[str, str] = {
    "gate.newcomer.remedy": (
        "This town's records do not know this person yet. Look at the moving-out certificate or "
        "the old town's notice before you go on."
    ),
    "gate.newcomer.ask": (
        "Did you make sure that neither the moving-out certificate nor the old town's notice "
        "restricts showing this person?"
    ),
}
