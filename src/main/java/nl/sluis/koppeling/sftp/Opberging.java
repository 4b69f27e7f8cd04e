package nl.sluis.koppeling.sftp;

import com.jcraft.jsch.SftpException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileExpressionRenamer;
import org.apache.camel.component.file.strategy.GenericFileRenameProcessStrategy;
import org.apache.camel.support.ExpressionAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts a file that was taken in away, to where {@link Sftpontvangst} said, by giving it that name.
 * Only when the server will not does it see to the folder and remove what stands there already:
 * doing that for each file is five questions more.
 */
@Component("sftp-opberging")
final class Opberging extends GenericFileRenameProcessStrategy<Object> {
  private static final Logger LOG = LoggerFactory.getLogger(Opberging.class);

  Opberging() {
    setCommitRenamer(
        new GenericFileExpressionRenamer<>(
            new ExpressionAdapter() {
              @Override
              public Object evaluate(Exchange uitwisseling) {
                return uitwisseling.getIn().getHeader(Sftpontvangst.BESTEMMING);
              }
            }));
  }

  @Override
  protected GenericFile<Object> renameFile(
      GenericFileOperations<Object> server, GenericFile<Object> van, GenericFile<Object> naar) {
    try {
      if (server.renameFile(van.getAbsoluteFilePath(), naar.getAbsoluteFilePath())) {
        return naar;
      }
    } catch (GenericFileOperationFailedException fout) {
      if (!isGeweigerd(fout)) {
        throw fout;
      }
      LOG.debug("The server does not just put a file away: {}", Sftpstoring.reden(fout));
    }
    return super.renameFile(server, van, naar);
  }

  /** The server itself says so; when the connection broke it may have been done all the same. */
  private static boolean isGeweigerd(GenericFileOperationFailedException fout) {
    return fout.getCause() instanceof SftpException antwoord && antwoord.getCause() == null;
  }
}
