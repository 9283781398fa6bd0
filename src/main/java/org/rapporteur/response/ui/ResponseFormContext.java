package org.rapporteur.response.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;

/// The collaborators of every form of this module.
@SpringComponent
record ResponseFormContext(
    ResponseAccess access, ViewerService viewers, HtmlTemplates templates, Messages messages) {}
