package nl.sluis.sleutel;

/** A value cannot be decrypted; the text is Dutch, for the operator, and tells nothing of it. */
public final class Kluisfout extends RuntimeException {
  private Kluisfout(String melding) {
    super(melding);
  }

  static Kluisfout zonderSleutel(String kolom, String sleutel) {
    return new Kluisfout(
        "De sleutel %s ontbreekt, waarmee %s is versleuteld. Zet hem terug uit uw reservekopie van"
                .formatted(sleutel, kolom)
            + " de sleutels.");
  }

  static Kluisfout geschonden(String kolom) {
    return new Kluisfout(
        "%s is niet te ontsleutelen: wat er staat is gewijzigd, of het hoort bij een andere rij."
                .formatted(kolom)
            + " Zet de rij terug uit een reservekopie van de database.");
  }
}
