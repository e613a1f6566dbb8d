// The extension only starts the server and hands it the files: whatever an
// editor can show comes from the server.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { find } from './binary';
import { selector } from './selector';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand('agentls.restart', async () => {
      await stop();
      await start(context);
    }),
    vscode.commands.registerCommand('agentls.bugReport', bugReport),
  );
  await start(context);
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('agentls');
  const command = find(settings.get('path', ''), {
    extension: context.extensionPath,
    workspace: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
  });
  if (!command) {
    vscode.window.showErrorMessage(
      'agentls: no server found. Install `agentls` on the PATH or set `agentls.path`.',
    );
    return;
  }
  const run = { command, args: ['serve'], transport: TransportKind.stdio };
  client = new LanguageClient('agentls', 'agentls', run, {
    documentSelector: selector(settings.get('patterns', [])),
    initializationOptions: {
      settings: settings.get('settings', {}),
      suggestCommand: 'editor.action.triggerSuggest',
    },
  });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    vscode.window.showErrorMessage(`agentls: ${command} does not start: ${String(error)}`);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function bugReport(): Promise<void> {
  if (!client) {
    vscode.window.showErrorMessage('agentls: the server is not running.');
    return;
  }
  const state: unknown = await client.sendRequest('workspace/executeCommand', {
    command: 'agentls.dumpState',
    arguments: [],
  });
  const content = JSON.stringify(state, null, 2);
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'json', content }),
  );
}
