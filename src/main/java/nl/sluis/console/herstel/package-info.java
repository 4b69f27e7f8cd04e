/** To mend what was refused: a proposal beside what was sent, and a file of one's own. */
@NullMarked
package nl.sluis.console.herstel;

import org.jspecify.annotations.NullMarked;
