/**
 * The channel of SFTP servers of deelnemers: we empty one folder there and fill another. The
 * connections are made from the templates in routes/sftp.camel.yaml, one pair for each deelnemer.
 */
@NullMarked
package nl.sluis.koppeling.sftp;

import org.jspecify.annotations.NullMarked;
