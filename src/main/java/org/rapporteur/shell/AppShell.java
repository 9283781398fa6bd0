package org.rapporteur.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/// Style sheets of every page: Vaadin's Aura theme first, then our own, bundled by the build.
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/rapporteur.css")
public class AppShell implements AppShellConfigurator {}
