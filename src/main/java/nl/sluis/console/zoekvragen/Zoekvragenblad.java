package nl.sluis.console.zoekvragen;

import java.util.List;

/** The selections that are kept by or shared with who looks. */
public record Zoekvragenblad(List<Bewaard> bewaard) {}
