/** Messages as files at the console: judged beforehand, handed in, fetched. */
@NullMarked
package nl.sluis.console.post;

import org.jspecify.annotations.NullMarked;
