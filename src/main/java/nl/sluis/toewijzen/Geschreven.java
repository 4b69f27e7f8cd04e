package nl.sluis.toewijzen;

import nl.sluis.bericht.Toewijzingbericht;

/** A message and its bytes. */
record Geschreven(Toewijzingbericht bericht, byte[] xml) {}
