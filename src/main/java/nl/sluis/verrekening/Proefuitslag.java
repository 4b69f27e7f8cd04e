package nl.sluis.verrekening;

/** What came of a task, as far as it got. */
public record Proefuitslag(Proefopdracht opdracht, Proefverslag verslag) {}
