/**
 * What others ask an aanbieder or a gemeente to deliver out of the messages: a package below this
 * for each (CBS, NZa, GMSD, Iv3). Here is what they share: what the messages say of one toewijzing,
 * the periods, the dated code lists and the form in which it comes out. It only looks. Where no
 * official layout is public the layout is ours, and says so.
 */
@NullMarked
@ApplicationModule(
    displayName = "uitvraag",
    allowedDependencies = {"tabel", "bericht", "contract", "dossier", "verantwoording"})
package nl.sluis.uitvraag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
