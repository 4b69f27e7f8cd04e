/**
 * Selections of a list that somebody keeps, with how many are in them and how many of those are
 * new.
 */
@NullMarked
package nl.sluis.console.zoekvragen;

import org.jspecify.annotations.NullMarked;
