package nl.sluis.bericht;

/** A value of a closed code list, as it stands in a message. */
public interface Code {
  String code();
}
