package org.schalter.web.view;

/**
 * The page before everything else.
 *
 * @param login what was typed
 * @param next the page that was asked for
 * @param problem the same words for a wrong password and an unknown login; empty at first
 */
public record LoginView(String url, String login, String next, String problem) {}
