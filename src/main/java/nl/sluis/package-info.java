/**
 * Sluis: a gateway between care providers and municipalities. The packages below are its rooms,
 * each with its own task and allowed to use only the rooms below it. Here stands what makes one
 * program of them: the start, the data folder and the database.
 */
@org.jspecify.annotations.NullMarked
package nl.sluis;
