package org.rapporteur.rendering;

import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The product's own message bundles, and a limit of its annexes, without the product.
public final class TestRendering {

  public static final Messages MESSAGES =
      new AnnotationConfigApplicationContext(Messages.class).getBean(Messages.class);

  /// No sample but a large one has more.
  public static final AnnexLimit LIMIT = new AnnexLimit(3_000);

  private TestRendering() {}
}
