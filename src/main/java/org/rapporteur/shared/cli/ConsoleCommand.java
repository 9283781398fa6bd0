package org.rapporteur.shared.cli;

import java.util.concurrent.Callable;

/// A module's command, described by picocli annotations and listed in `META-INF/spring.factories`.
/// Returns the exit code. The constructor only stores its services: they are null while arguments
/// are checked.
public interface ConsoleCommand extends Callable<Integer> {}
