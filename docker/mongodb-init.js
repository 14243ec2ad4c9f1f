// Makes the replica set and the users; may run again at any time, and changes only what is missing or has a new password.
// Run by mongosh without a connection, in the network of the first member: until there is a user, MongoDB lets the
// loopback address in without one, and only there.
const fs = require('fs');

const MEMBERS = ['mongodb-1:27017', 'mongodb-2:27017', 'mongodb-3:27017'];
const SET = 'istiqbal';
const URIS = ['gateway.MONGODB_URI', 'site-service.MONGODB_URI', 'partner-service.MONGODB_URI',
  'rollout-service.MONGODB_URI', 'feedback-service.MONGODB_URI', 'feedback-service.INTEGRITY_MONGODB_URI',
  'backup.MONGODB_URI', 'restore.MONGODB_URI'];

const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const rootPassword = secret('mongodb.root-password');

function connected(options) {
  return connect('mongodb://127.0.0.1:27017/admin?' + options);
}

function authenticated() {
  return connect(`mongodb://root:${rootPassword}@${MEMBERS.join(',')}/admin?replicaSet=${SET}`);
}

// "hello" is answered to anybody, and names the set only where there is one.
function initiate(admin) {
  if (!admin.hello().setName) {
    // The first is preferred, because here is where the first user can be made.
    const members = MEMBERS.map((host, n) => ({ _id: n, host, priority: n === 0 ? 2 : 1 }));
    admin.runCommand({ replSetInitiate: { _id: SET, members } });
  }
  for (let tries = 0; !admin.hello().isWritablePrimary && !admin.hello().primary; tries++) {
    if (tries === 120) {
      throw new Error('the replica set has no primary after a minute');
    }
    sleep(500);
  }
}

function createRoot(admin) {
  try {
    admin.createUser({ user: 'root', pwd: rootPassword, roles: ['root'] });
  } catch (refused) {
    // There is one already, and it alone may go on; or another member leads just now, and a restart tries again.
    if (!['Unauthorized', 'NotWritablePrimary'].includes(refused.codeName)) {
      throw refused;
    }
  }
}

// The user is known in its own database and may read and write that one alone.
function give(database, user, password, roles) {
  if (database.getUser(user) === null) {
    database.createUser({ user, pwd: password, roles });
  } else {
    database.updateUser(user, { pwd: password, roles });
  }
  print(`${user} of ${database.getName()}`);
}

// What MongoDB asks for of whoever replays the log of operations (mongorestore --oplogReplay).
function createReplay(admin) {
  if (admin.getRole('replay') === null) {
    const privileges = [{ resource: { anyResource: true }, actions: ['anyAction'] }];
    admin.createRole({ role: 'replay', privileges, roles: [] });
  }
}

const ROLES = { backup: 'backup', restore: 'replay' };
const admin = connected('directConnection=true');
initiate(admin);
createRoot(admin);
const root = authenticated();
createReplay(root);
for (const name of URIS) {
  const [, user, password, path] = secret(name).match(/^mongodb:\/\/([^:]+):([^@]+)@[^/]+\/([\w-]+)\?/);
  give(root.getSiblingDB(path), user, password, [{ role: ROLES[user] ?? 'readWrite', db: path }]);
}
