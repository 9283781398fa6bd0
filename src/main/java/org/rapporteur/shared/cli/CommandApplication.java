package org.rapporteur.shared.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the application for one command. It opens no port, runs no job and creates only the beans
/// that the command needs.
final class CommandApplication {

  private static final int EXIT_REFUSED = 1;

  /// These commands also run beside the application on the embedded database.
  private static final Set<String> READ_ONLY_COMMANDS = Set.of("verify-log");

  private static final List<String> READ_ONLY_PROPERTIES =
      List.of("--rapporteur.read-only=true", "--spring.datasource.hikari.read-only=true");

  private final Class<?> application;

  CommandApplication(Class<?> application) {
    this.application = application;
  }

  /// Returns the exit code of the command.
  int run(List<String> springProperties, List<String> commandArguments) {
    var properties = new ArrayList<>(springProperties);
    if (READ_ONLY_COMMANDS.contains(commandArguments.getFirst())) {
      properties.addAll(READ_ONLY_PROPERTIES);
    }
    try (var context = start(properties)) {
      return runCommand(context, commandArguments);
    } catch (RuntimeException e) {
      if (isStartFailure(e)) {
        return EXIT_REFUSED;
      }
      throw e;
    }
  }

  private ConfigurableApplicationContext start(List<String> properties) {
    var spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setLazyInitialization(true);
    spring.setLogStartupInfo(false);
    spring.setDefaultProperties(
        Map.of(
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
    return spring.run(properties.toArray(String[]::new));
  }

  private static int runCommand(ConfigurableApplicationContext context, List<String> arguments) {
    var messages = context.getBean(Messages.class);
    var commandLine = Console.createCommandLine(command -> context.getBean(command.getClass()));
    commandLine.setExecutionExceptionHandler(
        (failure, failedCommand, parsed) -> {
          if (failure instanceof Refusal refusal) {
            commandLine.getErr().println(messages.text(Locale.ENGLISH, refusal));
            return EXIT_REFUSED;
          }
          throw failure;
        });
    return commandLine.execute(arguments.toArray(String[]::new));
  }

  /// [StartFailureReporter] has already printed such a failure.
  private static boolean isStartFailure(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(CannotStart.class::isInstance);
  }
}
