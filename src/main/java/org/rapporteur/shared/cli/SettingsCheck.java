package org.rapporteur.shared.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Stops the start if a setting under `rapporteur.` has an unknown name or a wrong value. Accepts
/// unknown environment variables, because other programs may use the same prefix.
@Component
class SettingsCheck implements BeanFactoryPostProcessor {

  private static final ConfigurationPropertyName PREFIX =
      ConfigurationPropertyName.of("rapporteur");

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var knownNames =
        Arrays.stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
            .flatMap(bean -> bindSettings(beans, bean))
            .collect(Collectors.toSet());
    requireKnown(knownNames, beans.getBean(Environment.class));
  }

  /// Creates the bean, so that a wrong value is refused, and returns the names of its settings.
  private static Stream<ConfigurationPropertyName> bindSettings(
      ConfigurableListableBeanFactory beans, String bean) {
    var type = beans.getType(bean);
    var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class);
    if (type == null || !type.isRecord() || settings == null) {
      return Stream.empty();
    }
    beans.getBean(bean);
    return listNames(ConfigurationPropertyName.of(settings.prefix()), type);
  }

  private static Stream<ConfigurationPropertyName> listNames(
      ConfigurationPropertyName prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component -> {
              var name = prefix.append(DataObjectPropertyName.toDashedForm(component.getName()));
              return component.getType().isRecord()
                  ? listNames(name, component.getType())
                  : Stream.of(name);
            });
  }

  private static void requireKnown(
      Set<ConfigurationPropertyName> knownNames, Environment environment) {
    var filter = new UnboundElementsSourceFilter();
    for (var source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource listed && filter.apply(source)) {
        listed.stream()
            .filter(name -> PREFIX.isAncestorOf(name) && !knownNames.contains(name))
            .findFirst()
            .ifPresent(SettingsCheck::refuse);
      }
    }
  }

  private static void refuse(ConfigurationPropertyName unknown) {
    throw new CannotStart(
        "There is no setting %s: correct its name or remove it.".formatted(unknown));
  }
}
