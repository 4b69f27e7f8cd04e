package nl.sluis.verantwoording;

/**
 * The amounts of a row, in eurocent. What was delivered and the difference follow from the others.
 *
 * @param ingediend debet less credit of all that was sent in a message not refused as a whole
 * @param toegekend the same of what was approved
 * @param gecrediteerd approved credits, positive; already in toegekend
 * @param inBehandeling sent and not answered
 * @param afgewezenOpen refused and not approved since, each delivery once
 * @param nogNietGedeclareerd registered and in no message
 * @param opnieuwAangeboden refused, and offered again later
 * @param buiten323 paid for being available, by invoice
 */
public record Jaarsom(
    long ingediend,
    long toegekend,
    long gecrediteerd,
    long inBehandeling,
    long afgewezenOpen,
    long nogNietGedeclareerd,
    long opnieuwAangeboden,
    long buiten323) {
  public static final Jaarsom NIETS = new Jaarsom(0, 0, 0, 0, 0, 0, 0, 0);

  /** Of one prestatie. */
  public static Jaarsom van(Lotlijn lotlijn) {
    Prestatielijn lijn = lotlijn.prestatie();
    Lot lot = lotlijn.lot();
    long saldo = lijn.saldo();
    return new Jaarsom(
        saldo,
        lot == Lot.TOEGEKEND ? saldo : 0,
        lot == Lot.TOEGEKEND && lijn.isCredit() ? lijn.bedrag() : 0,
        lot == Lot.IN_BEHANDELING ? saldo : 0,
        lot == Lot.AFGEWEZEN_OPEN ? saldo : 0,
        0,
        lot == Lot.OPNIEUW_AANGEBODEN ? saldo : 0,
        0);
  }

  static Jaarsom nogNiet(long bedrag) {
    return new Jaarsom(0, 0, 0, 0, 0, bedrag, 0, 0);
  }

  static Jaarsom beschikbaarheid(long bedrag) {
    return new Jaarsom(0, 0, 0, 0, 0, 0, 0, bedrag);
  }

  /** What was delivered, also what is not paid or claimed yet. */
  public long geleverd() {
    return toegekend + inBehandeling + afgewezenOpen + nogNietGedeclareerd + buiten323;
  }

  /** What was claimed and is in none of these; each part of it is explained by a line. */
  public long verschil() {
    return ingediend - toegekend - inBehandeling - afgewezenOpen - opnieuwAangeboden;
  }

  Jaarsom plus(Jaarsom andere) {
    return new Jaarsom(
        Math.addExact(ingediend, andere.ingediend),
        Math.addExact(toegekend, andere.toegekend),
        Math.addExact(gecrediteerd, andere.gecrediteerd),
        Math.addExact(inBehandeling, andere.inBehandeling),
        Math.addExact(afgewezenOpen, andere.afgewezenOpen),
        Math.addExact(nogNietGedeclareerd, andere.nogNietGedeclareerd),
        Math.addExact(opnieuwAangeboden, andere.opnieuwAangeboden),
        Math.addExact(buiten323, andere.buiten323));
  }
}
