package org.rapporteur.shared.cli;

import java.util.HashSet;
import java.util.Set;
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

/// Stops the start before anything else if a setting under `rapporteur.` has an unknown name or a
/// wrong value. The environment may hold other variables of this prefix, so their names pass.
@Component
class SettingsCheck implements BeanFactoryPostProcessor {

  private static final ConfigurationPropertyName PREFIX =
      ConfigurationPropertyName.of("rapporteur");

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var known = new HashSet<ConfigurationPropertyName>();
    for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      var type = beans.getType(bean);
      var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class);
      if (type != null && type.isRecord() && settings != null) {
        addNames(known, ConfigurationPropertyName.of(settings.prefix()), type);
        beans.getBean(bean);
      }
    }
    requireKnown(known, beans.getBean(Environment.class));
  }

  private static void addNames(
      Set<ConfigurationPropertyName> names, ConfigurationPropertyName prefix, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      String name = DataObjectPropertyName.toDashedForm(component.getName());
      if (component.getType().isRecord()) {
        addNames(names, prefix.append(name), component.getType());
      } else {
        names.add(prefix.append(name));
      }
    }
  }

  private static void requireKnown(Set<ConfigurationPropertyName> known, Environment environment) {
    var filter = new UnboundElementsSourceFilter();
    for (var source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource named && filter.apply(source)) {
        named.stream()
            .filter(name -> PREFIX.isAncestorOf(name) && !known.contains(name))
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
