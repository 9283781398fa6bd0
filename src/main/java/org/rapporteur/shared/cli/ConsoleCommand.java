package org.rapporteur.shared.cli;

import java.util.concurrent.Callable;

/// A module's command, described by picocli annotations and listed in `META-INF/spring.factories`.
/// Returns the exit code. Its constructor must only store the services, which are null while
/// arguments are checked.
public interface ConsoleCommand extends Callable<Integer> {}
