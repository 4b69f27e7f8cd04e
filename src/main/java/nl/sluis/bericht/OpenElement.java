package nl.sluis.bericht;

import java.util.HashMap;
import java.util.Map;
import nl.sluis.schema.Schemaelement;
import org.jspecify.annotations.Nullable;

/** An element of a message that is read again, with what stood in it so far. */
final class OpenElement {
  private static final int NAAM_HOOGSTENS = 60;

  private final @Nullable OpenElement ouder;
  private final String namespace;
  private final String naam;
  private final Schemamodel.@Nullable Element model;
  private final int nummer;
  private final int regel;
  private final int kolom;
  private final Map<String, Integer> kinderen = new HashMap<>();
  private final StringBuilder tekst = new StringBuilder();
  private final @Nullable Schemaelement schema;

  OpenElement(
      @Nullable OpenElement ouder,
      String namespace,
      String naam,
      Schemamodel.@Nullable Element model,
      @Nullable Schemaelement schema,
      int regel,
      int kolom) {
    this.ouder = ouder;
    this.namespace = namespace;
    this.naam = naam;
    this.model = model;
    this.schema = schema;
    this.regel = regel;
    this.kolom = kolom;
    this.nummer = ouder == null ? 1 : ouder.kinderen.merge(naam, 1, Integer::sum);
  }

  void voegToe(String deel) {
    tekst.append(deel);
  }

  /** What the schema in use says about it; null when it has no program, or no such element. */
  @Nullable Schemaelement schema() {
    return schema;
  }

  @Nullable OpenElement ouder() {
    return ouder;
  }

  /** What our schema says about it; null where it has no place. */
  Schemamodel.@Nullable Element model() {
    return model;
  }

  String namespace() {
    return namespace;
  }

  /** As it may be shown: a name is no place for a story. */
  String naam() {
    return kort(naam);
  }

  String tekst() {
    return tekst.toString();
  }

  int regel() {
    return regel;
  }

  int kolom() {
    return kolom;
  }

  /** The how-manieth of this name in its parent, from 1. */
  int nummer() {
    return nummer;
  }

  boolean isLeeg() {
    return kinderen.isEmpty() && tekst.toString().isBlank();
  }

  boolean heeftKind(String kind) {
    return kinderen.containsKey(kind);
  }

  /** Such as /Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang. */
  String pad() {
    String boven = ouder == null ? "" : ouder.pad();
    String stap = boven + "/" + naam();
    return model != null && model.isLijst() ? stap + "[" + nummer + "]" : stap;
  }

  private static String kort(String naam) {
    return naam.length() <= NAAM_HOOGSTENS ? naam : naam.substring(0, NAAM_HOOGSTENS) + "…";
  }
}
