package org.rapporteur.report.format;

import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The product's own message bundles, without the product.
public final class Words {

  public static final Messages MESSAGES =
      new AnnotationConfigApplicationContext(Messages.class).getBean(Messages.class);

  private Words() {}
}
