package nl.sluis.koppeling.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a server, for the log. The text of an exception is not told, for it may hold
 * the name that somebody gave a file.
 */
final class Sftpstoring {
  private Sftpstoring() {}

  static String reden(@Nullable Throwable fout) {
    Throwable oorzaak = fout;
    for (Throwable een = fout; een != null && een.getCause() != een; een = een.getCause()) {
      oorzaak = een;
      if (een instanceof JSchHostKeyException) {
        return "its host key is not the hostsleutel of the deelnemer, nothing was sent";
      }
      if (een instanceof SftpException sftp && sftp.id != ChannelSftp.SSH_FX_FAILURE) {
        return switch (sftp.id) {
          case ChannelSftp.SSH_FX_NO_SUCH_FILE -> "it has no such folder or file";
          case ChannelSftp.SSH_FX_PERMISSION_DENIED -> "it does not permit it";
          default -> "it answers with SFTP status " + sftp.id;
        };
      }
      if (een instanceof JSchException && isAfgewezen(een)) {
        return "it does not accept our key";
      }
    }
    return oorzaak == null ? "unknown" : oorzaak.getClass().getName();
  }

  /** Whether it did not take our key. */
  static boolean isAfgewezen(Throwable fout) {
    return String.valueOf(fout.getMessage()).startsWith("Auth");
  }
}
