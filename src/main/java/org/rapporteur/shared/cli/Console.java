package org.rapporteur.shared.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.rapporteur.shared.ProgramVersion;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// Parses the arguments of the program and runs the command that they name.
public final class Console {

  private static final IVersionProvider VERSION =
      () -> new String[] {"Rapporteur " + ProgramVersion.get()};

  private Console() {}

  /// True if the arguments name a command or an option, not only properties for Spring.
  public static boolean isCommand(String[] arguments) {
    return !Arrays.stream(arguments).allMatch(Console::isSpringProperty);
  }

  /// Prints a line for the person who started the program. The log may be written elsewhere.
  @SuppressWarnings("SystemOut")
  public static void print(String line) {
    System.out.println(line);
  }

  /// Checks the arguments before it starts the application, so that help and errors appear at once.
  /// Returns the exit code.
  public static int run(Class<?> application, String[] arguments) {
    var springProperties = Arrays.stream(arguments).filter(Console::isSpringProperty).toList();
    var commandArguments =
        Arrays.stream(arguments).filter(argument -> !isSpringProperty(argument)).toList();
    var commandLine = createCommandLine(UnaryOperator.identity());
    commandLine.setExecutionStrategy(
        parsed -> {
          Integer helpExitCode = CommandLine.executeHelpRequest(parsed);
          if (helpExitCode != null) {
            return helpExitCode;
          }
          if (!parsed.hasSubcommand()) {
            throw new ParameterException(commandLine, "Name a command.");
          }
          return new CommandApplication(application).run(springProperties, commandArguments);
        });
    return commandLine.execute(commandArguments.toArray(String[]::new));
  }

  /// Creates the command line with all commands.
  ///
  /// @param withServices returns the same command with its services, which exist only after the
  ///     application has started
  static CommandLine createCommandLine(UnaryOperator<ConsoleCommand> withServices) {
    var commandLine = new CommandLine(new RootCommand());
    SpringFactoriesLoader.forDefaultResourceLocation()
        .load(ConsoleCommand.class, ArgumentResolver.from(service -> null))
        .forEach(command -> commandLine.addSubcommand(withServices.apply(command)));
    commandLine.getCommandSpec().versionProvider(VERSION);
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(VERSION));
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    return commandLine;
  }

  /// `--spring.datasource.url=…` belongs to Spring, `--title` to the command.
  private static boolean isSpringProperty(String argument) {
    return argument.matches("--([a-zA-Z][a-zA-Z0-9-]*\\.[^=]+|debug|trace)(=.*)?");
  }

  /// Parent of all commands.
  @Command(
      name = "bin/run",
      mixinStandardHelpOptions = true,
      description = "Rapporteur commands. Without a command, the application starts.")
  private static final class RootCommand {}
}
