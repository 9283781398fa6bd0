package org.rapporteur.shared.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Runs one command instead of the web application: no port is opened, no job runs, beans are
/// created lazily.
public final class Console {

  private static final int EXIT_REFUSED = 1;

  private Console() {}

  /// Options begin with a hyphen, commands do not. Spring properties may precede both.
  public static boolean isCommand(String[] arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> !isProperty(argument))
        .findFirst()
        .filter(first -> !first.startsWith("-"))
        .isPresent();
  }

  /// Prints a line for the person who started the program; a log may go elsewhere.
  @SuppressWarnings("SystemOut")
  public static void print(String line) {
    System.out.println(line);
  }

  /// Returns the exit code.
  public static int run(Class<?> application, String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var ours = new ArrayList<String>();
    var springs = new ArrayList<String>();
    for (String argument : arguments) {
      (isProperty(argument) ? springs : ours).add(argument);
    }
    try (var context = start(application, springs)) {
      return run(context, ours, out, errors);
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
            "ERROR"));
    return spring.run(springArguments.toArray(String[]::new));
  }

  private static int run(
      ConfigurableApplicationContext context,
      List<String> arguments,
      PrintWriter out,
      PrintWriter errors) {
    var messages = context.getBean(Messages.class);
    var line = new CommandLine(new RootCommand());
    line.setOut(out);
    line.setErr(errors);
    context.getBeansOfType(ConsoleCommand.class).values().forEach(line::addSubcommand);
    line.setExecutionExceptionHandler(
        (failure, at, parsed) -> {
          if (failure instanceof Refusal refusal) {
            errors.println(messages.text(Locale.ENGLISH, refusal));
            return EXIT_REFUSED;
          }
          throw failure;
        });
    return line.execute(arguments.toArray(String[]::new));
  }

  /// `--spring.datasource.url=…` belongs to Spring, `--title` to the command.
  private static boolean isProperty(String argument) {
    return argument.matches("--[a-z][a-z0-9-]*\\.[^=]+=.*");
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
  private static final class RootCommand implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("A command was named");
    }
  }
}
