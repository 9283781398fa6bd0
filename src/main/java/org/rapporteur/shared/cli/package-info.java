/// Commands that people type: `bin/run import …`. Each module brings its own; they run in the same
/// application, without a web server.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.cli;
