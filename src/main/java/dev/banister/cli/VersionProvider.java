package dev.banister.cli;

import dev.banister.audit.BanisterVersion;
import picocli.CommandLine;

/** Tells picocli the version. */
final class VersionProvider implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"banister " + BanisterVersion.text()};
  }
}
