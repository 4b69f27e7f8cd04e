/** Sluis: a gateway between care providers and municipalities. The packages below are its rooms. */
@org.jspecify.annotations.NullMarked
package nl.sluis;
