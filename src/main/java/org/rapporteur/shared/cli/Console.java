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

/// Runs the command that the arguments name, and nothing else of the application: no address is
/// opened, no job runs, beans are made as the command needs them.
public final class Console {

  private static final int REFUSED = 1;

  private Console() {}

  /// Options begin with a hyphen, commands do not; Spring's properties may stand before either.
  public static boolean isCommand(String[] arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> !isProperty(argument))
        .findFirst()
        .filter(first -> !first.startsWith("-"))
        .isPresent();
  }

  /// Answers the exit code.
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
      if (!isReported(e)) {
        throw e;
      }
      return REFUSED;
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application, List<String> springs) {
    var spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setLazyInitialization(true);
    spring.setLogStartupInfo(false);
    spring.setDefaultProperties(
        java.util.Map.of(
            // Without a web server these have nothing to stand on.
            "spring.autoconfigure.exclude",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig",
            "logging.level.root",
            "WARN",
            // Said once, by us.
            "logging.level.org.springframework.boot.SpringApplication",
            "OFF",
            "logging.level.org.springframework.boot.diagnostics",
            "OFF",
            "logging.level.org.springframework.context.annotation",
            "ERROR"));
    return spring.run(springs.toArray(String[]::new));
  }

  private static int run(
      ConfigurableApplicationContext context,
      List<String> arguments,
      PrintWriter out,
      PrintWriter errors) {
    var messages = context.getBean(Messages.class);
    var line = new CommandLine(new Rapporteur());
    line.setOut(out);
    line.setErr(errors);
    context.getBeansOfType(ConsoleCommand.class).values().forEach(line::addSubcommand);
    line.setExecutionExceptionHandler(
        (failure, at, parsed) -> {
          if (failure instanceof Refusal refusal) {
            errors.println(messages.text(Locale.ENGLISH, refusal));
            return REFUSED;
          }
          throw failure;
        });
    return line.execute(arguments.toArray(String[]::new));
  }

  /// `--spring.datasource.url=…` is Spring's, `--title` is the command's.
  private static boolean isProperty(String argument) {
    return argument.matches("--[a-z][a-z0-9-]*\\.[^=]+=.*");
  }

  /// [StartFailureReporter] has said why.
  private static boolean isReported(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart) {
        return true;
      }
    }
    return false;
  }

  /// The commands' common name.
  @Command(
      name = "bin/run",
      mixinStandardHelpOptions = true,
      description = "Commands of Rapporteur; without one the product starts.")
  private static final class Rapporteur implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("A command was named");
    }
  }
}
