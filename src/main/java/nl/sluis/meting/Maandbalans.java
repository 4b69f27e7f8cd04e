package nl.sluis.meting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a month adds up: every message was answered once, and every euro that was claimed was
 * approved or refused, as those who claimed were answered and as it stands in the dossier. Amounts
 * are in eurocent.
 *
 * @param verstuurd so many messages were sent
 * @param stand what became of them
 * @param ingediend claimed by those who sent
 * @param toegekend approved, as the answers say
 * @param afgewezen of the prestaties that the answers name
 * @param anders so many declaraties were answered with other amounts than they should have been
 * @param prestaties so many prestaties of this month are in the dossier
 * @param verwacht so many were claimed
 * @param inDossierToegekend approved, as the dossier has it
 * @param inDossierAfgewezen refused, as the dossier has it
 */
record Maandbalans(
    int verstuurd,
    Maandloop.Stand stand,
    long ingediend,
    long toegekend,
    long afgewezen,
    int anders,
    long verwacht,
    long prestaties,
    long inDossierToegekend,
    long inDossierAfgewezen) {

  /** Every message has its answer, and no message has two. */
  boolean isBeantwoord() {
    return stand.beantwoord() == verstuurd && stand.zonderAntwoord() == 0 && stand.dubbel() == 0;
  }

  /** Every euro was approved or refused, each in its own declaratie. */
  boolean isSluitend() {
    return anders == 0 && ingediend == toegekend + afgewezen;
  }

  /** The dossier holds what the answers say. */
  boolean isVastgelegd() {
    return prestaties == verwacht
        && inDossierToegekend == toegekend
        && inDossierAfgewezen == afgewezen;
  }

  boolean isGoed() {
    return isBeantwoord() && isSluitend() && isVastgelegd();
  }

  /** All of it by name; amounts are in euros. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verstuurd", verstuurd);
    json.put("beantwoord", stand.beantwoord());
    json.put("zonder_antwoord", stand.zonderAntwoord());
    json.put("dubbel_beantwoord", stand.dubbel());
    json.put("ingediend", euro(ingediend));
    json.put("toegekend", euro(toegekend));
    json.put("afgewezen", euro(afgewezen));
    json.put("declaraties_met_ander_bedrag", anders);
    json.put("prestaties_ingediend", verwacht);
    json.put("prestaties_in_dossier", prestaties);
    json.put("toegekend_in_dossier", euro(inDossierToegekend));
    json.put("afgewezen_in_dossier", euro(inDossierAfgewezen));
    json.put("goed", isGoed());
    return json;
  }

  static double euro(long cent) {
    return cent / 100.0;
  }
}
