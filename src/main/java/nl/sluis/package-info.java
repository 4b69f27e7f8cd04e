/**
 * Sluis: a gateway between care providers and municipalities. The packages below are its rooms,
 * each with its own task and allowed to use only the rooms below it. Here stands only what makes
 * one program of them.
 */
@org.jspecify.annotations.NullMarked
package nl.sluis;
