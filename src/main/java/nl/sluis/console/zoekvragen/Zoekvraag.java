package nl.sluis.console.zoekvragen;

import nl.sluis.console.lijst.Zoeklijst.Gezien;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;

/**
 * A selection that is kept.
 *
 * @param pad of its list
 * @param vraag the query of its address, without the question mark
 * @param isMijn whether it is of who looks
 * @param gedeeld with all who work for its deelnemer
 * @param voorRol stands on the first page of who works as this; null for none
 * @param gezien what was there when who looks saw it last; null when he never did
 */
record Zoekvraag(
    long id,
    String naam,
    String pad,
    String vraag,
    boolean isMijn,
    boolean gedeeld,
    @Nullable Rol voorRol,
    @Nullable Gezien gezien) {

  String adres() {
    return vraag.isEmpty() ? pad : pad + "?" + vraag;
  }
}
