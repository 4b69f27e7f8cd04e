package nl.sluis.factuur;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value in the file of parties must look like, with the Dutch words for it. */
enum Vorm {
  TEKST("[^\\p{Cntrl}]{1,200}", "een tekst van hoogstens 200 tekens op één regel"),
  CODE("[A-Za-z0-9._-]{1,30}", "letters, cijfers, punt of streepje, hoogstens 30 tekens"),
  AGB("[0-9]{8}", "een AGB-code van 8 cijfers"),
  KVK("[0-9]{8}", "een KvK-nummer van 8 cijfers"),
  OIN("[0-9]{20}", "een OIN van 20 cijfers"),
  RSIN("[0-9]{9}", "een RSIN van 9 cijfers"),
  LAND("[A-Z]{2}", "een landcode van twee hoofdletters, zoals NL"),
  POSTCODE("[A-Z0-9][A-Z0-9 -]{2,9}", "een postcode, zoals 1234 AB"),
  BTWNUMMER(
      "NL[0-9]{9}B[0-9]{2}|(?!NL)[A-Z]{2}[A-Z0-9]{2,13}", "een btw-nummer, zoals NL123456789B01"),
  IBAN(
      "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
      "een IBAN zonder spaties waarvan het controlegetal klopt") {
    @Override
    boolean klopt(String waarde) {
      return super.klopt(waarde) && rest(waarde.substring(4) + waarde.substring(0, 4)) == 1;
    }
  };

  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int LETTERS_VANAF_TIEN = 36;

  private final Predicate<String> patroon;
  private final String uitleg;

  Vorm(String patroon, String uitleg) {
    this.patroon = Pattern.compile(patroon).asMatchPredicate();
    this.uitleg = uitleg;
  }

  boolean klopt(String waarde) {
    return patroon.test(waarde);
  }

  String uitleg() {
    return uitleg;
  }

  /** ISO 7064, where A counts as 10 and Z as 35. */
  private static int rest(String tekens) {
    StringBuilder cijfers = new StringBuilder();
    tekens.chars().forEach(teken -> cijfers.append(Character.digit(teken, LETTERS_VANAF_TIEN)));
    return new BigInteger(cijfers.toString()).mod(MODULUS).intValueExact();
  }
}
