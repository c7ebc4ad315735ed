package org.dateline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build: the jar's, or "in development" where there is no jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"dateline " + (version == null ? "(in development)" : version)};
    }
}
