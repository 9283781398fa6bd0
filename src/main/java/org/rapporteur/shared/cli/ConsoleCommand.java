package org.rapporteur.shared.cli;

import java.util.concurrent.Callable;

/// A module's command, described by picocli annotations. Returns the exit code.
public interface ConsoleCommand extends Callable<Integer> {}
