// The extension only starts the server and hands it the files: whatever an
// editor can show comes from the server.
import * as vscode from 'vscode';
import { LanguageClient, type Location, type Position, TransportKind } from 'vscode-languageclient/node';
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
    vscode.commands.registerCommand('agentls.showReferences', showReferences),
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
      hints: settings.get('hints', false),
      lenses: settings.get('lenses', {}),
      suggestCommand: 'editor.action.triggerSuggest',
      referencesCommand: 'agentls.showReferences',
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

// showReferences is what a code lens runs: the editor's own command takes its
// own types, which do not travel as JSON.
async function showReferences(uri: string, position: Position, locations: Location[]): Promise<void> {
  const convert = client?.protocol2CodeConverter;
  if (!convert) {
    return;
  }
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
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
