package nl.sluis.deelnemer;

/** Somebody was connected, changed or disconnected while the gateway runs. */
public record DeelnemersGewijzigd() {}
