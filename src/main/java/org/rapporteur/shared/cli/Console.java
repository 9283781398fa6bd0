package org.rapporteur.shared.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.ProgramVersion;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// Runs one command instead of the web application: no port is opened, no job runs, beans are
/// created lazily.
public final class Console {

  private static final int EXIT_REFUSED = 1;

  /// They also run beside the application on the embedded database.
  private static final Set<String> READ_ONLY_COMMANDS = Set.of("verify-log");

  private static final IVersionProvider VERSION =
      () -> new String[] {"Rapporteur " + ProgramVersion.get()};

  private Console() {}

  /// True if the arguments name a command or an option, not only properties for Spring.
  public static boolean isCommand(String[] arguments) {
    return !Arrays.stream(arguments).allMatch(Console::isProperty);
  }

  /// Prints a line for the person who started the program; a log may go elsewhere.
  @SuppressWarnings("SystemOut")
  public static void print(String line) {
    System.out.println(line);
  }

  /// Checks the arguments before it starts the application, so that help and mistakes are answered
  /// at once. Returns the exit code.
  public static int run(Class<?> application, String[] arguments) {
    var commandArguments = new ArrayList<String>();
    var springs = new ArrayList<String>();
    for (String argument : arguments) {
      (isProperty(argument) ? springs : commandArguments).add(argument);
    }
    var line = commandLine(UnaryOperator.identity());
    line.setExecutionStrategy(
        parsed -> {
          Integer help = CommandLine.executeHelpRequest(parsed);
          if (help != null) {
            return help;
          }
          if (!parsed.hasSubcommand()) {
            throw new ParameterException(line, "Name a command.");
          }
          return startAndRun(application, springs, commandArguments);
        });
    return line.execute(commandArguments.toArray(String[]::new));
  }

  private static int startAndRun(
      Class<?> application, List<String> springArguments, List<String> arguments) {
    if (READ_ONLY_COMMANDS.contains(arguments.getFirst())) {
      springArguments.addAll(
          List.of("--rapporteur.read-only=true", "--spring.datasource.hikari.read-only=true"));
    }
    try (var context = start(application, springArguments)) {
      return run(context, arguments);
    } catch (RuntimeException e) {
      if (!isStartFailure(e)) {
        throw e;
      }
      return EXIT_REFUSED;
    }
  }

  private static ConfigurableApplicationContext start(
      Class<?> application, List<String> springArguments) {
    var spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setLazyInitialization(true);
    spring.setLogStartupInfo(false);
    spring.setDefaultProperties(
        java.util.Map.of(
            // These need a web server.
            "spring.autoconfigure.exclude",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig",
            "logging.level.root",
            "WARN",
            // StartFailureReporter prints the failure once.
            "logging.level.org.springframework.boot.SpringApplication",
            "OFF",
            "logging.level.org.springframework.boot.diagnostics",
            "OFF",
            "logging.level.org.springframework.context.annotation",
            "ERROR",
            // A listener that fails here runs again at the next start, which logs its failures.
            "logging.level.org.springframework.aop.interceptor",
            "OFF"));
    return spring.run(springArguments.toArray(String[]::new));
  }

  private static int run(ConfigurableApplicationContext context, List<String> arguments) {
    var messages = context.getBean(Messages.class);
    var line = commandLine(command -> context.getBean(command.getClass()));
    line.setExecutionExceptionHandler(
        (failure, at, parsed) -> {
          if (failure instanceof Refusal refusal) {
            line.getErr().println(messages.text(Locale.ENGLISH, refusal));
            return EXIT_REFUSED;
          }
          throw failure;
        });
    return line.execute(arguments.toArray(String[]::new));
  }

  /// Commands have no services until the application has started.
  private static CommandLine commandLine(UnaryOperator<ConsoleCommand> withServices) {
    var line = new CommandLine(new RootCommand());
    SpringFactoriesLoader.forDefaultResourceLocation()
        .load(ConsoleCommand.class, ArgumentResolver.from(service -> null))
        .forEach(command -> line.addSubcommand(withServices.apply(command)));
    line.getCommandSpec().versionProvider(VERSION);
    line.getSubcommands().values().forEach(c -> c.getCommandSpec().versionProvider(VERSION));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    return line;
  }

  /// `--spring.datasource.url=…` belongs to Spring, `--title` to the command.
  private static boolean isProperty(String argument) {
    return argument.matches("--([a-zA-Z][a-zA-Z0-9-]*\\.[^=]+|debug|trace)(=.*)?");
  }

  /// Such a failure is already printed by [StartFailureReporter].
  private static boolean isStartFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart) {
        return true;
      }
    }
    return false;
  }

  /// Parent of all commands.
  @Command(
      name = "bin/run",
      mixinStandardHelpOptions = true,
      description = "Rapporteur commands. Without a command, the application starts.")
  private static final class RootCommand {}
}
