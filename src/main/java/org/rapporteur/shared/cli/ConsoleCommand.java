package org.rapporteur.shared.cli;

import java.util.concurrent.Callable;

/// A command of a module, described by picocli's annotations. It answers the exit code.
public interface ConsoleCommand extends Callable<Integer> {}
